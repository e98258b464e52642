"""Running a candidate's Java and C++ on this machine, shut in: off unless it is asked for."""
