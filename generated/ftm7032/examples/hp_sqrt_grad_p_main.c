/* dsp-codegen sha256 4befd967aa53e1c4f3003673ab1a8eb61f2a5f57d26d33d39f5718e863b44efc */
/*
 * hp_sqrt_grad_p_main: the call of the reference page's example, on FT-M7032 (one cluster).
 *
 * board: ftm7032   operator: sqrt_grad   inputs: fde9fcc11080a8b2
 */
#include <stdio.h>
#include <sqrt_grad.h>

int main(int argc, char *argv[])
{
    half *input0 = (half *)0x10000000; /* output of the forward square root */
    half *input1 = (half *)0x10001000; /* upstream gradient */
    half *output = (half *)0x10002000; /* gradient with respect to the input */

    int size = 1000;

    (void)argc;
    (void)argv;
    hp_sqrt_grad_p(input0, input1, output, size);

    return 0;
}
