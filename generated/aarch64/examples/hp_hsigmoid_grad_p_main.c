/* dsp-codegen sha256 fb30c5b564ef3cbefac7ff18971f6eaef25f8f677927a3857fef0a789d3f160b */
/*
 * hp_hsigmoid_grad_p_main: the call of the reference page's example, on AArch64 with Advanced SIMD.
 *
 * board: aarch64   operator: hsigmoid_grad   inputs: 879c8a072e977de7
 */
#include <stdio.h>
#include <hsigmoid_grad.h>

int main(int argc, char *argv[])
{
    static half src0[1000]; /* upstream gradient */
    static half src1[1000]; /* forward input */
    static half dst[1000]; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    hp_hsigmoid_grad_p(src0, src1, dst, length);

    return 0;
}
