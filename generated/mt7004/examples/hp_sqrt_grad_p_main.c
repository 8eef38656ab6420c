/* dsp-codegen sha256 7dcb287bf87dbb880d6aa3dc12132ae8fc9fc1e27bed2f86f20aaba1c236336c */
/*
 * hp_sqrt_grad_p_main: the reference page's example on MT7004.
 *
 * board: mt7004   operator: sqrt_grad   inputs: fe8ce594d726504c
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
