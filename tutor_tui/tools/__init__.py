"""What a run may call, answered by the program itself."""
