# dsp-codegen sha256 d0e79864f1c2509c690a8f795a97e624219e00e882fe4fa3aa86b4b0376c413f
# The kernels of MT-3000 (one cluster): include this file, compile MT3000_SOURCES with MT3000_CFLAGS.
# board: mt3000   inputs: fb41736b9fb454e7

MT3000_DIR := $(dir $(lastword $(MAKEFILE_LIST)))
MT3000_SOURCES := $(sort $(wildcard $(MT3000_DIR)src/*.c))
MT3000_EXAMPLES := $(sort $(wildcard $(MT3000_DIR)examples/*_main.c))
MT3000_CFLAGS := -I $(MT3000_DIR)include -ffp-contract=off
