# dsp-codegen sha256 7fea653291f8c4ca2fde1a05ebed543ff5a26aadda80dfe0346162e7c47fe8ca
# The kernels of MT7004: include this file, compile MT7004_SOURCES with -I $(MT7004_INCLUDE).
# board: mt7004   inputs: e8d04fb934bd303b

MT7004_DIR := $(dir $(lastword $(MAKEFILE_LIST)))
MT7004_SOURCES := $(sort $(wildcard $(MT7004_DIR)src/*.c))
MT7004_INCLUDE := $(MT7004_DIR)include
MT7004_EXAMPLES := $(sort $(wildcard $(MT7004_DIR)examples/*_main.c))
