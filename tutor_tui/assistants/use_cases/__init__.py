"""What a client may ask, one module an object; `service.py` puts them together."""
