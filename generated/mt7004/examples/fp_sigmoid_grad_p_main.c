/* dsp-codegen sha256 3636fe0842e35279176aeab6b72f69525be5337ff21f4db2cc192108efd4250a */
/*
 * fp_sigmoid_grad_p_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: sigmoid_grad   inputs: e2a9bb3cbf6e7621
 */
#include <stdio.h>
#include <sigmoid_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0x10000000; /* upstream gradient */
    float *src1 = (float *)0x11000000; /* forward output */
    float *dst = (float *)0x12000000; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    fp_sigmoid_grad_p(src0, src1, dst, length);

    return 0;
}
