# dsp-codegen sha256 bafaae5790ae7b63a7ae352c31b8419eee17bd6ba8816af5fac9d9700109fc96
# The kernels of MT7004: include this file, compile MT7004_SOURCES with -I $(MT7004_INCLUDE).
# board: mt7004   inputs: d071bf4297ef3a3f

MT7004_DIR := $(dir $(lastword $(MAKEFILE_LIST)))
MT7004_SOURCES := $(sort $(wildcard $(MT7004_DIR)src/*.c))
MT7004_INCLUDE := $(MT7004_DIR)include
MT7004_EXAMPLES := $(sort $(wildcard $(MT7004_DIR)examples/*_main.c))
