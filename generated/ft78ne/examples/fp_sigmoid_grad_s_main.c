/* dsp-codegen sha256 7a2474e37b6f6996d62f357a6d188337249d3ff43c6654bc4a84e9d139a4bb8e */
/*
 * fp_sigmoid_grad_s_main: the call of the reference page's example, on FT78NE.
 *
 * board: ft78ne   operator: sigmoid_grad   inputs: 0085f463f727130a
 */
#include <stdio.h>
#include <sigmoid_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0xA0000000; /* upstream gradient */
    float *src1 = (float *)0xB0000000; /* forward output */
    float *dst = (float *)0xC0000000; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0xff;

    (void)argc;
    (void)argv;
    fp_sigmoid_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
