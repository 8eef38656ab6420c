/* dsp-codegen sha256 82f82bab826c96cbc76523ef810c928d637f64e6ec0a2744c1b87c0cd073c5fb */
/*
 * fp_subgrad_p_main: the call of the reference page's example, on RISC-V 64 with vectors of 512 bits.
 *
 * board: riscv64   operator: subgrad   inputs: 3fc6b61be9b5e859
 */
#include <stdio.h>
#include <subgrad.h>

int main(int argc, char *argv[])
{
    static float dy[1000]; /* upstream gradient */
    static float dx1[1000]; /* gradient with respect to x1 */
    static float dx2[1000]; /* gradient with respect to x2 */

    int length = 1000;

    (void)argc;
    (void)argv;
    fp_subgrad_p(dy, dx1, dx2, length);

    return 0;
}
