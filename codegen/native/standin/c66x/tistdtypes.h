/* tistdtypes.h: stands in for TI's: the names that its older code has for C's types. */
#ifndef STANDIN_TISTDTYPES_H
#define STANDIN_TISTDTYPES_H

#include <stdint.h>

typedef int Int;
typedef unsigned int Uns;
typedef char Char;
typedef char *String;
typedef void *Ptr;
typedef unsigned short Bool;

typedef uint32_t Uint32;
typedef uint16_t Uint16;
typedef uint8_t Uint8;
typedef int32_t Int32;
typedef int16_t Int16;
typedef int8_t Int8;

#endif
