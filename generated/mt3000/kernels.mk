# dsp-codegen sha256 310852e82b0728be067de8fa0e076dd81266c75049692892043994799e0dcd5d
# The kernels of MT-3000 (one cluster): include this file, compile MT3000_SOURCES with MT3000_CFLAGS.
# board: mt3000   inputs: ff79cd3c30120a68

MT3000_DIR := $(dir $(lastword $(MAKEFILE_LIST)))
MT3000_SOURCES := $(sort $(wildcard $(MT3000_DIR)src/*.c))
MT3000_EXAMPLES := $(sort $(wildcard $(MT3000_DIR)examples/*_main.c))
MT3000_CFLAGS := -I $(MT3000_DIR)include -ffp-contract=off
