/* driver.h: what driver.c needs of the one function that a program calls; the file with it is written for each kernel. */
#ifndef STANDIN_DRIVER_H
#define STANDIN_DRIVER_H

union driver_argument {
    void *pointer;
    int number;
    double real;
};

void driver_call(const union driver_argument *argument);

#endif
