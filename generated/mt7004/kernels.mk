# dsp-codegen sha256 5753a5eee147d10171d1c85a7a066aa4a631e406f8e9955cef7747649b67592e
# The kernels of MT7004: include this file, compile MT7004_SOURCES with MT7004_CFLAGS.
# board: mt7004   inputs: ac71324131f23098

MT7004_DIR := $(dir $(lastword $(MAKEFILE_LIST)))
MT7004_SOURCES := $(sort $(wildcard $(MT7004_DIR)src/*.c))
MT7004_EXAMPLES := $(sort $(wildcard $(MT7004_DIR)examples/*_main.c))
MT7004_CFLAGS := -I $(MT7004_DIR)include -ffp-contract=off
