# dsp-codegen sha256 9ad4644218c2d5fa5d4404b55bf7792775749f138492d2fb0f1f889df3812d5a
# The kernels of MT7004: include this file, compile MT7004_SOURCES with MT7004_CFLAGS.
# board: mt7004   inputs: ce5da23e3874b336

MT7004_DIR := $(dir $(lastword $(MAKEFILE_LIST)))
MT7004_SOURCES := $(sort $(wildcard $(MT7004_DIR)src/*.c))
MT7004_EXAMPLES := $(sort $(wildcard $(MT7004_DIR)examples/*_main.c))
MT7004_CFLAGS := -I $(MT7004_DIR)include -ffp-contract=off
