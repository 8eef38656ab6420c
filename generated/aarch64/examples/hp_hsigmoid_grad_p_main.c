/* dsp-codegen sha256 73a38b239b2d967ace0fbdd751b27fdab5d15dd1e51a1e9f426db6a7835109c6 */
/*
 * hp_hsigmoid_grad_p_main: the call of the reference page's example, on AArch64 with Advanced SIMD.
 *
 * board: aarch64   operator: hsigmoid_grad   inputs: 086cb28da728f2fe
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
