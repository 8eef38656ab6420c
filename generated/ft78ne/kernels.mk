# dsp-codegen sha256 a05bc4a5536e95603e8d09232a3073e4c3765ce57486a3d1a9755290016c63af
# The kernels of FT78NE: include this file, compile FT78NE_SOURCES with -I $(FT78NE_INCLUDE).
# board: ft78ne   inputs: 10ad962c5b89ffd1

FT78NE_DIR := $(dir $(lastword $(MAKEFILE_LIST)))
FT78NE_SOURCES := $(sort $(wildcard $(FT78NE_DIR)src/*.c))
FT78NE_INCLUDE := $(FT78NE_DIR)include
FT78NE_EXAMPLES := $(sort $(wildcard $(FT78NE_DIR)examples/*_main.c))
