"""What the interviewer may say next, and why."""
