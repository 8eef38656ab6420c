/* dsp-codegen sha256 602a17af57b4b7c192e342eeabc37e43c7215165d18e6e8fe27226f563c5636f */
/*
 * fp_dropoutgrad_p_main: the call of the reference page's example, on x86-64 with AVX-512.
 *
 * board: host_avx512   operator: dropoutgrad   inputs: 2ef8df7b670c71d6
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
