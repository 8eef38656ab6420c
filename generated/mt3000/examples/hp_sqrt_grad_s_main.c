/* dsp-codegen sha256 9f37329032932931d79baafb7cc8d5580682c2abb7698d93895271e2abde0eb6 */
/*
 * hp_sqrt_grad_s_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: sqrt_grad   inputs: b736e98719ab5303
 */
#include <stdio.h>
#include <sqrt_grad.h>

int main(int argc, char *argv[])
{
    half *input0 = (half *)0xA0000000; /* output of the forward square root */
    half *input1 = (half *)0xB0000000; /* upstream gradient */
    half *output = (half *)0xC0000000; /* gradient with respect to the input */

    int size = 1000;
    int core_mask = 0xffffff;

    (void)argc;
    (void)argv;
    hp_sqrt_grad_s(input0, input1, output, size, core_mask);

    return 0;
}
