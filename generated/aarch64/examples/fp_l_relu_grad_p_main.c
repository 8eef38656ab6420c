/* dsp-codegen sha256 aa4e33b66e4ba3fb803499e4c5ede55ba734ac0a90c3d82174fb8cb3c82d3b74 */
/*
 * fp_l_relu_grad_p_main: the call of the reference page's example, on AArch64 with Advanced SIMD.
 *
 * board: aarch64   operator: l_relu_grad   inputs: df382c9417a84c5e
 */
#include <stdio.h>
#include <l_relu_grad.h>

int main(int argc, char *argv[])
{
    static float src0[1000]; /* upstream gradient */
    static float src1[1000]; /* forward input */
    static float dst[1000]; /* gradient with respect to the input */

    int length = 1000;
    float alpha = 0.01f;

    (void)argc;
    (void)argv;
    fp_l_relu_grad_p(src0, src1, dst, length, alpha);

    return 0;
}
