/* dsp-codegen sha256 a7093585f188a5c0e50ae6b82597f9bde81cee88e290b826d12e455c7fde9d94 */
/*
 * mt3000_types.h: the element types of the kernels' interfaces on MT-3000 (one cluster).
 *
 * board: mt3000   inputs: 218b2432c9c40b2f
 */
#ifndef MT3000_TYPES_H
#define MT3000_TYPES_H

typedef __fp16 half;

#endif
