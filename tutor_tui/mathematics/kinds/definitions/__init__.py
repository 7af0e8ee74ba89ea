"""Questions that first say what their letters stand for, and then ask."""
