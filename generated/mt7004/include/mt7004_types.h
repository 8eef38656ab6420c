/* dsp-codegen sha256 0da754f4401dac4adf27a6ca7aa06e6ee9cff40aef38970f081cab580f685968 */
/*
 * mt7004_types.h: the element types of the kernels' interfaces on MT7004.
 *
 * board: mt7004   inputs: 043b6ef0e3b7dab4
 */
#ifndef MT7004_TYPES_H
#define MT7004_TYPES_H

typedef __fp16 half;

#endif
