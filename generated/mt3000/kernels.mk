# dsp-codegen sha256 ae9395a6b4cdbdea042ce907745b5cf32017fcfa4884b807a7b77bc3c8d34baf
# The kernels of MT-3000 (one cluster): include this file, compile MT3000_SOURCES with MT3000_CFLAGS.
# board: mt3000   inputs: 218b2432c9c40b2f

MT3000_DIR := $(dir $(lastword $(MAKEFILE_LIST)))
MT3000_SOURCES := $(sort $(wildcard $(MT3000_DIR)src/*.c))
MT3000_EXAMPLES := $(sort $(wildcard $(MT3000_DIR)examples/*_main.c))
MT3000_CFLAGS := -I $(MT3000_DIR)include -ffp-contract=off
