"""Complex numbers: parts, modulus, argument, polar form, roots."""
