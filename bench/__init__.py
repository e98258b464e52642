"""What is measured, not asserted, and the scripted endpoint for development."""
