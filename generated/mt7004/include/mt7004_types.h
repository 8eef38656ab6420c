/* dsp-codegen sha256 00fa27dda6c855c6d346b88e2c72c762b0a56536c69baefe2e153474dcb8a0fa */
/*
 * mt7004_types.h: the element types of the kernels' interfaces on MT7004.
 *
 * board: mt7004   inputs: 9bdfcc9b03e59567
 */
#ifndef MT7004_TYPES_H
#define MT7004_TYPES_H

typedef __fp16 half;

#endif
