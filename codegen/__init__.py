"""dsp-codegen: C kernels for DSP boards, emitted from data files and verified from the emitted text."""

__version__ = "0.1.0"
