"""Stance: who is said to be for or against whom, always with the attribution that says so."""

from reportedly.stance.stage import stances

__all__ = ["stances"]
