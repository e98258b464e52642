"""What is no answer: talk to the judge, in any disguise."""
