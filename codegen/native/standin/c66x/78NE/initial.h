/* 78NE/initial.h: stands in for the vendor's, which sets the chip up; here there is nothing to set up. */
#ifndef STANDIN_78NE_INITIAL_H
#define STANDIN_78NE_INITIAL_H

#endif
