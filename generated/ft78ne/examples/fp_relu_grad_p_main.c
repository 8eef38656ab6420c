/* dsp-codegen sha256 64c581608ff26f7797742327b86bb0201fff196e081ed644b9cd477bd00c298d */
/*
 * fp_relu_grad_p_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: relu_grad   inputs: 7e60be994512685b
 */
#include <stdio.h>
#include <relu_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0x10000000; /* upstream gradient */
    float *src1 = (float *)0x11000000; /* forward input */
    float *dst = (float *)0x12000000; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    fp_relu_grad_p(src0, src1, dst, length);

    return 0;
}
