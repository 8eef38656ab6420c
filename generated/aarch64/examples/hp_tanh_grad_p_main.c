/* dsp-codegen sha256 c4ddcfa56273c0832038cbea662b8d3ba87b9993e21be88e4f8c26137334646d */
/*
 * hp_tanh_grad_p_main: the call of the reference page's example, on AArch64 with Advanced SIMD.
 *
 * board: aarch64   operator: tanh_grad   inputs: 3972d8b0bcd3d050
 */
#include <stdio.h>
#include <tanh_grad.h>

int main(int argc, char *argv[])
{
    static half src0[1000]; /* upstream gradient */
    static half src1[1000]; /* forward output */
    static half dst[1000]; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    hp_tanh_grad_p(src0, src1, dst, length);

    return 0;
}
