/*
 * m3000_keywords.h: the words that the M3000 compiler knows without a header. Give it to the host's compiler as -include m3000_keywords.h.
 *
 * STANDIN_VECTOR_BYTES: of a vector, where they are not 128. __extension__: C99 has no _Float16, which is not warned of so.
 */
#ifndef STANDIN_M3000_KEYWORDS_H
#define STANDIN_M3000_KEYWORDS_H

#ifndef STANDIN_VECTOR_BYTES
#define STANDIN_VECTOR_BYTES 128
#endif

__extension__ typedef _Float16 m3000_fp16;

#define __fp16 m3000_fp16
#define lvector __attribute__((vector_size(STANDIN_VECTOR_BYTES)))

#endif
