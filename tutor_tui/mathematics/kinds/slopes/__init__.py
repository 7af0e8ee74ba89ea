"""What slopes tell: mean values, straight approximations, accumulated areas, told slopes."""
