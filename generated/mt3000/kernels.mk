# dsp-codegen sha256 7de9fca03e962fde1fb16774227087e779ecea02eeff482cf5ffa67f4c61479c
# The kernels of MT-3000 (one cluster): include this file, compile MT3000_SOURCES with MT3000_CFLAGS.
# board: mt3000   inputs: 94e04331339937a3

MT3000_DIR := $(dir $(lastword $(MAKEFILE_LIST)))
MT3000_SOURCES := $(sort $(wildcard $(MT3000_DIR)src/*.c))
MT3000_EXAMPLES := $(sort $(wildcard $(MT3000_DIR)examples/*_main.c))
MT3000_CFLAGS := -I $(MT3000_DIR)include -ffp-contract=off
