# dsp-codegen sha256 a61f45593b7e621547610429a56be45062b636caefb09ea1f731e580e8fe4474
# The kernels of MT-3000 (one cluster): include this file, compile MT3000_SOURCES with MT3000_CFLAGS.
# board: mt3000   inputs: 9d83ac7be0d237f3

MT3000_DIR := $(dir $(lastword $(MAKEFILE_LIST)))
MT3000_SOURCES := $(sort $(wildcard $(MT3000_DIR)src/*.c))
MT3000_EXAMPLES := $(sort $(wildcard $(MT3000_DIR)examples/*_main.c))
MT3000_CFLAGS := -I $(MT3000_DIR)include -ffp-contract=off
