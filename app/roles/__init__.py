"""Who plays: interviewer and assessor, each as a language model or by rule."""
