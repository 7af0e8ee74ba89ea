"""The rules that steps name, explained."""
