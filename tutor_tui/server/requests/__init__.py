"""What clients send, read into `domain/requests.py`, or refused in the hosted service's words."""
