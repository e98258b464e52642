"""What comes after and between interviews: progress, stories, drills, tries anew."""
