/* dsp-codegen sha256 ed650c69d95eb36d47b4e8ad08314e645d0ed6c7f3dfc0aee17a0bdb14c151b2 */
/*
 * fp_dropoutgrad_p_main: the call of the reference page's example, on AArch64 with Advanced SIMD.
 *
 * board: aarch64   operator: dropoutgrad   inputs: 3a3f86fa6b90ef0e
 */
#include <stdio.h>
#include <dropoutgrad.h>

int main(int argc, char *argv[])
{
    static float input[1000]; /* upstream gradient */
    static float output[1000]; /* gradient with respect to the input */
    static float mask[1000]; /* 1 for what is kept, 0 for the rest */

    float scale = 1.25f;
    int length = 1000;

    (void)argc;
    (void)argv;
    fp_dropoutgrad_p(input, scale, length, output, mask);

    return 0;
}
