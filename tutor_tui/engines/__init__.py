"""What answers a run."""
