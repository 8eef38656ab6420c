# dsp-codegen sha256 2c9d61ac76dabfa4f88edc6aab24057b91fd124ee292b7fb44b8d4a3779fa07b
# The kernels of MT7004: include this file, compile MT7004_SOURCES with MT7004_CFLAGS.
# board: mt7004   inputs: 089cedc5b80650ec

MT7004_DIR := $(dir $(lastword $(MAKEFILE_LIST)))
MT7004_SOURCES := $(sort $(wildcard $(MT7004_DIR)src/*.c))
MT7004_EXAMPLES := $(sort $(wildcard $(MT7004_DIR)examples/*_main.c))
MT7004_CFLAGS := -I $(MT7004_DIR)include -ffp-contract=off
