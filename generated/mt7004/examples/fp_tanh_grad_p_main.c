/* dsp-codegen sha256 d0f9d24ccfece95556ff128c92e173d63631a95bb91dfea67137d92820d36eb7 */
/*
 * fp_tanh_grad_p_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: tanh_grad   inputs: a816f05ff1fa52e5
 */
#include <stdio.h>
#include <tanh_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0x10000000; /* upstream gradient */
    float *src1 = (float *)0x11000000; /* forward output */
    float *dst = (float *)0x12000000; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    fp_tanh_grad_p(src0, src1, dst, length);

    return 0;
}
