# dsp-codegen sha256 f916c5a675fdc1665d2f6fdd8d86be8090590abffdd4ca35dddde6eea07d4e62
# The kernels of MT7004: include this file, compile MT7004_SOURCES with MT7004_CFLAGS.
# board: mt7004   inputs: ef4853151b75c6a4

MT7004_DIR := $(dir $(lastword $(MAKEFILE_LIST)))
MT7004_SOURCES := $(sort $(wildcard $(MT7004_DIR)src/*.c))
MT7004_EXAMPLES := $(sort $(wildcard $(MT7004_DIR)examples/*_main.c))
MT7004_CFLAGS := -I $(MT7004_DIR)include -ffp-contract=off
