/* dsp-codegen sha256 5ca79637fe5c01b8909b36628cc99e43b776bb4da8d3bffae1852350e51265d4 */
/*
 * fp_relu_grad_s_main: the call of the reference page's example, on AArch64 with Advanced SIMD.
 *
 * board: aarch64   operator: relu_grad   inputs: 239e0e30326c5ab9
 */
#include <stdio.h>
#include <relu_grad.h>

int main(int argc, char *argv[])
{
    static float src0[1000]; /* upstream gradient */
    static float src1[1000]; /* forward input */
    static float dst[1000]; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    fp_relu_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
