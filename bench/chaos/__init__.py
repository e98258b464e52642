"""Faults under load, and what is left when they are over."""
