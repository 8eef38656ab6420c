/* dsp-codegen sha256 457b4bc8fda6cda9d5fe9091ed3410207700a84a66dbbb3eca677a79184c5ece */
/*
 * hp_sqrt_grad_p_main: the call of the reference page's example, on x86-64 with AVX2.
 *
 * board: host_avx2   operator: sqrt_grad   inputs: 2df88d29d096abe7
 */
#include <stdio.h>
#include <sqrt_grad.h>

int main(int argc, char *argv[])
{
    static half input0[1000]; /* output of the forward square root */
    static half input1[1000]; /* upstream gradient */
    static half output[1000]; /* gradient with respect to the input */

    int size = 1000;

    (void)argc;
    (void)argv;
    hp_sqrt_grad_p(input0, input1, output, size);

    return 0;
}
