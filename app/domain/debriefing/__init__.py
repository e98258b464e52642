"""Six rounds as one loop, and the debrief."""
